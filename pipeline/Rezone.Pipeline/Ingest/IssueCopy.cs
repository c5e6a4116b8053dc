using System.Text.Json;

namespace Rezone.Pipeline.Ingest;

/// <summary>The issues of one source beside its facts, one JSON object a line.</summary>
internal sealed class IssueCopy : IDisposable
{
    private readonly StreamWriter lines;

    private IssueCopy(StreamWriter lines) => this.lines = lines;

    public static IssueCopy Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        return new IssueCopy(new StreamWriter(path) { NewLine = "\n" });
    }

    public static IEnumerable<RowIssue> Read(string path) => File.ReadLines(path).Select(line =>
        JsonSerializer.Deserialize<RowIssue>(line) ?? throw new InvalidDataException($"{path} has an empty line."));

    public void Add(RowIssue issue) => lines.WriteLine(JsonSerializer.Serialize(issue));

    public void Dispose() => lines.Dispose();
}
