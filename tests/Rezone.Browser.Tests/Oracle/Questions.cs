using System.Collections.Concurrent;

namespace Rezone.Browser.Tests.Oracle;

/// <summary>Tests of figures run one after the other: the truth of a country answers one question at a time.</summary>
[CollectionDefinition]
public sealed class QuestionsCollection : ICollectionFixture<Questions>;

/// <summary>The question of each country, asked once for all tests that read its answers.</summary>
public sealed class Questions : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Question>> byCountry = new(StringComparer.Ordinal);

    public Question About(string country) =>
        byCountry.GetOrAdd(country, c => new Lazy<Question>(() => Question.About(c))).Value;

    public void Dispose()
    {
        foreach (var question in byCountry.Values.Where(q => q.IsValueCreated))
            question.Value.Dispose();
    }
}
