namespace Rezone.Browser.Tests.Pages;

/// <summary>Every state of the tool at every width obeys the accessibility rules, fits and keeps to its own host.</summary>
public sealed class ToolStateTests(Visitors visitors)
{
    public static TheoryData<string> States => [.. ToolStates.All.Keys];

    [Theory]
    [MemberData(nameof(States))]
    public async Task State_AtEveryWidth_HasNoProblem(string state)
    {
        var problems = new List<string>();
        foreach (var width in (int[])[320, 768, 1280])
        {
            await using var visit = await visitors.Arrive(width);
            await ToolStates.All[state](visit);
            problems.AddRange((await visit.Problems()).Select(p => $"{width} px: {p}"));
        }

        Assert.Empty(problems);
    }
}
