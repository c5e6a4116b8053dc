using Rezone.Pipeline.Publish;
using Rezone.Tests.Conventions;

namespace Rezone.Tests.Publish;

public sealed class ContractFilesTests
{
    [Fact]
    public void CommittedFiles_AreThoseTheRecordsGenerate()
    {
        var folder = Path.Combine(Checkout.Root, "site-templates", "js");

        Assert.Equal(ContractFiles.TypeScript(), File.ReadAllText(Path.Combine(folder, "contract.generated.d.ts")));
        Assert.Equal(ContractFiles.Schema(), File.ReadAllText(Path.Combine(folder, "contract.generated.schema.json")));
    }
}
