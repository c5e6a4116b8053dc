using Rezone.Domain;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

/// <summary>Reads a good confidential extract after one edit. Its secret counts are five digits long, so that a message that leaks one is found.</summary>
internal static class BrokenExtract
{
    /// <summary>Makes the edit, reads, and expects a message with the place and the key, and no count anywhere.</summary>
    public static void AssertNamed(TinyFrance france, string file, (string Good, string Bad) edit, Func<IngestContext, IngestCounts> run, string place, string key)
    {
        france.Edit(file, edit.Good, edit.Bad);
        var context = france.Context();

        var error = Assert.Throws<UserError>(() => run(context));

        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.Contains($"[{key}]", error.Message, StringComparison.Ordinal);
        AssertNoCount(error.Message);
        AssertNoCount(france.IssueList);
    }

    /// <summary>Expects no number of five digits but the codes of the invented communes.</summary>
    public static void AssertNoCount(string text) =>
        Assert.DoesNotMatch("(?<![0-9])[1-9][0-9]{4}(?![0-9])", text.Replace("75056", "", StringComparison.Ordinal));
}
