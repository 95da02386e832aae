using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Dunning.Core.Amounts;
using Xunit;

namespace Dunning.Tests.Architecture;

/// <summary>The brain and its engines decide and do nothing else: no clock, no chance, no files, no network, no threads, no console.</summary>
public class PurityTests
{
    private static readonly string[] Banned =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.TimeProvider.get_System", "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Random.", "System.Security.Cryptography.RandomNumberGenerator.",
        "System.Environment.", "System.Console.", "System.Diagnostics.Process.", "System.IO.File", "System.IO.Directory", "System.IO.StreamWriter.", "System.Net.",
        "System.Data.", "System.Threading.Thread.", "System.Threading.Timer.", "System.Threading.Tasks.",
    ];

    // What has an impure name and is not: the compiler's iterators ask for the thread, HTML is escaped, a mail's or file's name is looked at.
    private static readonly string[] Allowed =
    [
        "System.Environment.get_CurrentManagedThreadId", "System.Environment.get_NewLine", "System.Net.WebUtility.", "System.Net.Mail.MailAddress.",
        "System.IO.FileFormatException.", "System.IO.FileNotFoundException.", "System.IO.FileMode.", "System.IO.FileAccess.",
    ];

    // Core has no clock that is handed in either, no streams but for the tables embedded in it, and no reflection.
    private static readonly string[] BannedInCore = [.. Banned, "System.TimeProvider.", "System.IO.", "System.Threading.", "System.Reflection."];
    private static readonly string[] AllowedInCore = [.. Allowed, "System.Reflection.Assembly.GetManifestResourceStream"];

    [Fact]
    public void Core_calls_nothing_impure() => Assert.Empty(Breaches(typeof(Money).Assembly.Location, BannedInCore, AllowedInCore));

    [Theory]
    [InlineData("Dunning.Rules")]
    [InlineData("Dunning.Workflows")]
    [InlineData("Dunning.Letters")]
    [InlineData("Dunning.Cases")]
    public void The_engines_call_nothing_impure(string engine) =>
        Assert.Empty(Breaches(Path.Combine(AppContext.BaseDirectory, engine + ".dll"), Banned, Allowed));

    [Fact]
    public void The_purity_test_can_fail()
    {
        var found = Breaches(typeof(PurityTests).Assembly.Location, BannedInCore, AllowedInCore);

        Assert.Contains("System.IO.File.OpenRead", found);
        Assert.Contains(found, name => name.StartsWith("System.Reflection.", StringComparison.Ordinal));
    }

    private static string[] Breaches(string assembly, string[] banned, string[] allowed)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var reader = file.GetMetadataReader();
        var called = from handle in reader.MemberReferences
                     let member = reader.GetMemberReference(handle)
                     where member.Parent.Kind == HandleKind.TypeReference
                     let type = reader.GetTypeReference((TypeReferenceHandle)member.Parent)
                     where !reader.GetString(type.Name).EndsWith("Attribute", StringComparison.Ordinal)
                     select $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}.{reader.GetString(member.Name)}";
        return [.. called.Where(name => Array.Exists(banned, name.StartsWith) && !Array.Exists(allowed, name.StartsWith)).Distinct().Order(StringComparer.Ordinal)];
    }
}
