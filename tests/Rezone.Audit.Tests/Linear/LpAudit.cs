namespace Rezone.Audit.Tests.Linear;

/// <summary>
/// Levels 2 and 3 of the design (disclosure.md §3.6): the attacker's equations, solved, around some départements of a
/// finished site, and compared with the closed form of level 1.
/// </summary>
internal sealed class LpAudit
{
    private const int FewUnknowns = 60;

    private readonly NationalView country;
    private readonly Relations relations;
    private readonly ClosedForm closedForm;
    private readonly Dictionary<string, int> minimums;
    private readonly int integerEvery;
    private readonly LpReport report = new();

    /// <summary>Puts the published numbers together.</summary>
    /// <param name="folder">A finished site.</param>
    /// <param name="integerEvery">Of the systems that level 3 can solve, every how many it does.</param>
    public LpAudit(string folder, int integerEvery)
    {
        var site = PublishedSite.Read(folder, new Findings()) ?? throw new InvalidOperationException($"{folder} is no site.");
        country = NationalView.Of(site, new Findings());
        relations = Relations.Of(folder, site, country);
        closedForm = new ClosedForm(country, relations);
        minimums = AmountChecks.Minimums(site);
        this.integerEvery = integerEvery;
    }

    public LpReport Run(IEnumerable<string> departements)
    {
        var neighbourhoods = new Neighbourhoods(country, relations, new PublicNodes(country));
        var systems = LinkedSystem.All(country, relations);
        foreach (var departement in departements)
        {
            var communes = country.CommunesOf(departement).ToHashSet();
            foreach (var system in systems)
            {
                foreach (var neighbourhood in neighbourhoods.Of(system, communes))
                    Solve(system, neighbourhood);
            }
        }

        return report;
    }

    private void Solve(LinkedSystem system, Neighbourhood neighbourhood)
    {
        var attacker = new AttackerSystem(country, relations, system.Variables, neighbourhood.Cells);
        report.Neighbourhoods++;
        using var first = new LpSolver(attacker, "GLOP");
        using var second = new LpSolver(attacker, "CLP");
        var isSmall = attacker.Ceilings.Count <= FewUnknowns && report.Neighbourhoods % (system.IsChain ? 20L * integerEvery : integerEvery) == 0;
        using var third = isSmall ? new IntegerSolver(attacker) : null;
        foreach (var question in neighbourhood.Parts.SelectMany(p => Questions(system, neighbourhood, attacker, p)))
            Check(question, system.IsChain, first, second, third);
    }

    private IEnumerable<Question> Questions(LinkedSystem system, Neighbourhood neighbourhood, AttackerSystem attacker, int[] part)
    {
        var communes = neighbourhood.Communes(part);
        foreach (var variable in system.Targets.Where(v => country.Variables[v].Cut.BlocksOf(communes) is null))
        {
            var wholes = relations.WholesOf(variable);
            double Ceiling() => wholes.Select(w => closedForm.Of(w, communes)?.High).Min()
                ?? country.Variables[variable].Amounts[country.Variables[variable].Cut.BlockAround(communes)].Amount;
            yield return new Question(
                $"{variable}, {country.Names(communes)}", attacker.Sum(variable, part), () => closedForm.Of(variable, communes), Ceiling, minimums[variable]);
            foreach (var whole in wholes.Where(w => country.Variables[w].Cut.BlocksOf(communes) is null))
            {
                yield return new Question(
                    $"{whole} - {variable}, {country.Names(communes)}",
                    attacker.Rest(whole, variable, part),
                    () => closedForm.OfRest(whole, variable, communes),
                    () => closedForm.Of(whole, communes)?.High ?? 0,
                    minimums[variable]);
            }
        }
    }

    private void Check(Question question, bool isChain, LpSolver first, LpSolver second, IntegerSolver? third)
    {
        report.Quantities++;
        report.LinearPrograms += 4;
        var (found, again) = (first.Of(question.Quantity), second.Of(question.Quantity));
        if (found is not { } interval || again is not { } other || !interval.IsSame(other))
        {
            report.Disagreements.Add($"{question.Name}: GLOP {found}, CLP {again}");
            return;
        }

        if (question.ClosedForm() is { } closed && !interval.IsSame(closed))
        {
            if (isChain || !interval.IsInside(closed))
                report.Disagreements.Add($"{question.Name}: LP {interval}, closed form {closed}");
            report.NarrowerThanClosedForm++;
        }

        CheckWidth(question, interval, "");
        if (third is null)
            return;
        report.IntegerPrograms += 2;
        if (third.Of(question.Quantity) is { } whole && whole.IsInside(interval))
            CheckWidth(question, whole, " (whole numbers)");
        else
            report.Disagreements.Add($"{question.Name}: CP-SAT is not inside {interval}");
    }

    private void CheckWidth(Question question, Interval interval, string how)
    {
        if (interval.Width > question.Minimum - 1 - 1e-6 || interval.IsSame(new Interval(0, question.Ceiling())))
            return;
        (interval.Low < question.Minimum ? report.Breaches : report.LargeButNarrow).Add($"{question.Name}: {interval} of {question.Ceiling():0}{how}");
    }

    private sealed record Question(string Name, Quantity Quantity, Func<Interval?> ClosedForm, Func<double> Ceiling, int Minimum);
}
