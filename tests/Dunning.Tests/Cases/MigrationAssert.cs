using Dunning.Cases.Migrating;
using Dunning.Core.Findings;
using Xunit;

namespace Dunning.Tests.Cases;

internal static class MigrationAssert
{
    /// <summary>The one reason why a move was refused.</summary>
    public static Finding Refused(Migration migration) => Assert.Single(Assert.IsType<Migration.Refused>(migration).Findings);
}
