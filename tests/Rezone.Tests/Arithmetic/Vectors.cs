using System.Runtime.CompilerServices;
using System.Text.Json;
using Rezone.Domain.Arithmetic;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;

namespace Rezone.Tests.Arithmetic;

/// <summary>Reads <c>tests/vectors</c>, the cases that C# and JavaScript share.</summary>
internal static class Vectors
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(PathOf(file))).RootElement;

    public static string PathOf(string file) => Path.Combine(Folder(), "..", "..", "vectors", file);

    public static T As<T>(this JsonElement element) =>
        element.Deserialize<T>(Options) ?? throw new JsonException($"no {typeof(T).Name} in {element}");

    public static JsonElement Field(this JsonElement element, string name) => element.GetProperty(name);

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    public static FigureQuestion Question(
        JsonElement line, string numerator, string? denominator, JsonElement? thresholds, string? professionals = null) => new()
        {
            Kind = Enum.Parse<IndicatorKind>(line.Text("kind") ?? "", ignoreCase: true),
            Unit = line.Text("unit") ?? "",
            Decimals = line.Field("decimals").GetInt32(),
            Protects = Enum.Parse<ProtectedPersons>(line.Text("protects") ?? "", ignoreCase: true),
            MinimumPersons = line.Field("minimumPersons").Deserialize<int?>(),
            MinimumCoveragePercent = thresholds?.Field("minimumCoveragePercent").GetInt32() ?? 0,
            MinimumInhabitantsForAges = thresholds?.Field("minimumInhabitantsForAges").GetInt32() ?? 0,
            IsUnavailable = line.Text("unavailable") is not null,
            Numerator = numerator,
            Denominator = denominator,
            Professionals = professionals,
        };

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file) ?? "";
}
