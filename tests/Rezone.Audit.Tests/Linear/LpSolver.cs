using Google.OrTools.LinearSolver;

namespace Rezone.Audit.Tests.Linear;

/// <summary>Least and greatest values by linear programming.</summary>
internal sealed class LpSolver : IBounds
{
    private readonly Solver solver;
    private readonly Variable[] variables;

    /// <summary>Hands the equations over.</summary>
    /// <param name="system">What the attacker knows.</param>
    /// <param name="name"><c>GLOP</c> or <c>CLP</c>.</param>
    public LpSolver(AttackerSystem system, string name)
    {
        solver = Solver.CreateSolver(name) ?? throw new InvalidOperationException($"{name} is not there.");
        variables = [.. system.Ceilings.Select(c => solver.MakeNumVar(0, c, ""))];
        foreach (var equation in system.Equations)
        {
            var row = solver.MakeConstraint(equation.Low, equation.High, "");
            foreach (var (unknown, factor) in equation.Terms)
                row.SetCoefficient(variables[unknown], factor);
        }
    }

    public Interval? Of(Quantity quantity)
    {
        if (quantity.Terms.Count == 0)
            return Interval.Exactly(quantity.Known);
        using var objective = solver.Objective();
        objective.Clear();
        foreach (var (unknown, factor) in quantity.Terms)
            objective.SetCoefficient(variables[unknown], factor);
        objective.SetMinimization();
        if (solver.Solve() != Solver.ResultStatus.OPTIMAL)
            return null;
        var low = objective.Value();
        objective.SetMaximization();
        return solver.Solve() == Solver.ResultStatus.OPTIMAL ? new Interval(low + quantity.Known, objective.Value() + quantity.Known) : null;
    }

    public void Dispose() => solver.Dispose();
}
