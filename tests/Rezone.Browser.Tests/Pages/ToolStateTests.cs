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
        foreach (var widths in (int[][])[[320], [1280, 768]])
        {
            await using var visit = await visitors.Arrive(widths[0]);
            await ToolStates.All[state](visit);
            foreach (var width in widths)
            {
                await visit.Page.SetViewportSizeAsync(width, Visit.Height);
                problems.AddRange((await visit.Problems()).Select(p => $"{width} px: {p}"));
            }
        }

        Assert.Empty(problems);
    }
}
