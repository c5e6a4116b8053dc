using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Rezone.Pipeline.OpenData;

/// <summary>
/// <c>datapackage.json</c>: what the files are, as the Data Package standard (Frictionless) says it. Each table is two
/// resources, its CSV file and the same rows as Parquet.
/// </summary>
/// <param name="Profile">Kind of package.</param>
/// <param name="Name">Its name.</param>
/// <param name="Title">French title; it says where figures are simulated.</param>
/// <param name="Description">French description.</param>
/// <param name="Version">COG and contract that the figures follow.</param>
/// <param name="Simulated">Whether any figure is simulated (a property of this project).</param>
/// <param name="Licenses">The licences of its sources, each once.</param>
/// <param name="Sources">Its sources.</param>
/// <param name="Resources">Its files.</param>
public sealed record DataPackage(
    string Profile,
    string Name,
    string Title,
    string Description,
    string Version,
    bool Simulated,
    IReadOnlyList<DataLicense> Licenses,
    IReadOnlyList<DataSource> Sources,
    IReadOnlyList<DataResource> Resources)
{
    /// <summary>Name of its file.</summary>
    public const string FileName = "datapackage.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Writes it into the folder of its files.</summary>
    public void Write(string folder) =>
        File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Json) + "\n");

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static DataPackage Read(string folder) =>
        JsonSerializer.Deserialize<DataPackage>(File.ReadAllBytes(Path.Combine(folder, FileName)), Json)
        ?? throw new InvalidDataException($"{folder} holds no data package.");
}
