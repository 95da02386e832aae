using Dunning.Connectors;
using Xunit;

namespace Dunning.Tests.Connectors;

/// <summary>Whatever bytes arrive, a reader answers with findings and never throws.</summary>
public sealed class DamagedFileTests
{
    private const int Damages = 12;

    [Fact]
    public async Task Cut_off_and_scrambled_files_give_findings_not_exceptions()
    {
        var random = new Random(20260105);
        foreach (var path in Directory.EnumerateFiles(Repository.Path("tests", "corpus"), "*.*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(path);
            for (var damage = 0; damage < Damages; damage++)
            {
                var damaged = Damage(bytes, random);
                foreach (var reader in KnownReaders.All)
                {
                    _ = reader.Recognises(damaged.AsSpan(0, Math.Min(4096, damaged.Length)));
                    var read = await reader.ReadAsync(new MemoryStream(damaged), "damaged", TestContext.Current.CancellationToken);
                    Assert.True(read.Invoices.Count + read.Statements.Count + read.Findings.Count > 0 || damaged.Length == 0 || read.Kind == "csv", path);
                }
            }
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        if (bytes.Length == 0)
        {
            return bytes;
        }

        var damaged = bytes[..random.Next(bytes.Length / 2, bytes.Length + 1)];
        for (var hit = random.Next(8); hit > 0 && damaged.Length > 0; hit--)
        {
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        }

        return damaged;
    }
}
