using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rezone.Audit;

/// <summary>How the payloads are read: every key must be there, no value null that may not be.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(PackedColumnConverter)])]
[JsonSerializable(typeof(ManifestFile))]
[JsonSerializable(typeof(CatalogueFile))]
[JsonSerializable(typeof(RelationsFile))]
[JsonSerializable(typeof(NationalFile))]
[JsonSerializable(typeof(CommunesFile))]
[JsonSerializable(typeof(FiguresFile))]
internal sealed partial class PayloadReading : JsonSerializerContext;
