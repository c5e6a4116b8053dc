using Rezone.Domain;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Explain;

/// <summary>The communes that codes given by a person stand for.</summary>
/// <param name="Indexes">Indexes into <see cref="Country.Communes"/>, ascending.</param>
/// <param name="Remarks">What became of codes that are no unit of today.</param>
internal sealed record ExplainedTerritory(IReadOnlyList<int> Indexes, IReadOnlyList<string> Remarks)
{
    /// <summary>Reads the codes: a city is its arrondissements, a retired commune what became of it.</summary>
    /// <exception cref="UserError">Usage: every code that no COG knows, with codes near it.</exception>
    public static ExplainedTerritory Of(IReadOnlyList<string> codes, Country country, CommuneHistory history)
    {
        var indexes = new SortedSet<int>();
        var (remarks, errors) = (new List<string>(), new List<UserError>());
        foreach (var text in codes)
        {
            var found = UnitsOf(text, country, history).ToList();
            if (found.Count == 0)
                errors.Add(Unknown(text, country));
            else if (found.Count > 1 || found[0].Code.ToString() != text)
                remarks.Add($"{text} is {string.Join(", ", found.Select(c => $"{c.Code} {c.Name}"))} today.");
            indexes.UnionWith(found.Select(c => country.IndexOf(c.Code)));
        }

        return errors.Count == 0 ? new ExplainedTerritory([.. indexes], remarks) : throw new UserError(UserErrorKind.Usage, errors);
    }

    private static IEnumerable<Commune> UnitsOf(string text, Country country, CommuneHistory history)
    {
        if (!CodeCommune.TryParse(text, out var code))
            return [];
        return history.Resolve(code).Successors.SelectMany(successor => country.IndexOf(successor) is >= 0 and var index
            ? [country.Communes[index]]
            : country.ArrondissementsOf(successor));
    }

    private static UserError Unknown(string text, Country country)
    {
        var near = NearMatches.Of(text, country.Communes.Select(c => c.Code.ToString())).Split(", ")
            .Select(code => country.Communes[country.IndexOf(CodeCommune.Parse(code))])
            .Select(c => $"{c.Code} {c.Name}");
        return new UserError(UserErrorKind.Usage, $"« {text} » is no commune of any COG.", $"Did you mean one of these: {string.Join(", ", near)}?");
    }
}
