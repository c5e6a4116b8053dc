using System.Text;
using Rezone.Domain;

namespace Rezone.Pipeline.Catalogue;

/// <summary>The text of a declaration.</summary>
internal static class DeclarationText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file as UTF-8.</summary>
    /// <exception cref="UserError">Catalogue: the file does not exist, or is in another encoding.</exception>
    public static string Read(string path)
    {
        if (!File.Exists(path))
            throw new UserError(UserErrorKind.Catalogue, $"{path} does not exist.", "Put it back: the build cannot do without it.");
        var bytes = File.ReadAllBytes(path);
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException error)
        {
            var line = bytes.AsSpan(0, error.Index).Count((byte)'\n') + 1;
            throw new UserError(
                UserErrorKind.Catalogue, $"{Path.GetFileName(path)}, line {line}: this is not UTF-8.", "Save the file in UTF-8.");
        }
    }
}
