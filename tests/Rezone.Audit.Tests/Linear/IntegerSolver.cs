using Google.OrTools.Sat;

namespace Rezone.Audit.Tests.Linear;

/// <summary>Least and greatest whole numbers of persons (level 3): never wider than by linear programming.</summary>
internal sealed class IntegerSolver : IBounds
{
    private readonly CpModel model = new();
    private readonly CpSolver solver = new() { StringParameters = "num_workers:1,random_seed:1" };
    private readonly IntVar[] variables;

    public IntegerSolver(AttackerSystem system)
    {
        variables = [.. system.Ceilings.Select((c, i) => model.NewIntVar(0, (long)c, $"x{i}"))];
        foreach (var equation in system.Equations)
        {
            var high = double.IsInfinity(equation.High) ? long.MaxValue / 4 : (long)equation.High;
            model.AddLinearConstraint(Expression(equation.Terms), (long)equation.Low, high);
        }
    }

    public Interval? Of(Quantity quantity)
    {
        if (quantity.Terms.Count == 0)
            return Interval.Exactly(quantity.Known);
        model.Minimize(Expression(quantity.Terms));
        if (solver.Solve(model) != CpSolverStatus.Optimal)
            return null;
        var low = solver.ObjectiveValue;
        model.Maximize(Expression(quantity.Terms));
        return solver.Solve(model) == CpSolverStatus.Optimal ? new Interval(low + quantity.Known, solver.ObjectiveValue + quantity.Known) : null;
    }

    public void Dispose()
    {
    }

    private LinearExpr Expression(IReadOnlyList<(int Unknown, int Factor)> terms) =>
        LinearExpr.WeightedSum([.. terms.Select(t => variables[t.Unknown])], [.. terms.Select(t => t.Factor)]);
}
