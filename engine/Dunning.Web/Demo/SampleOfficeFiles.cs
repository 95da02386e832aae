using System.Text.Json;
using Dunning.Core.Parties;
using Dunning.Web.Commands;
using Dunning.Web.Composition;

namespace Dunning.Web.Demo;

/// <summary>The sample office as its files describe it.</summary>
/// <param name="Firm">The office.</param>
/// <param name="ClockStart">The day on which its clock starts.</param>
/// <param name="DemoDays">How many days <c>dunning demo</c> plays.</param>
/// <param name="Days">How many days there are files for.</param>
/// <param name="Clients">Its clients.</param>
internal sealed record SampleOfficeFiles(Firm Firm, DateOnly ClockStart, int DemoDays, int Days, IReadOnlyList<Client> Clients)
{
    /// <summary>Reads <c>office.json</c>.</summary>
    public static async Task<SampleOfficeFiles> ReadAsync(CancellationToken cancellationToken)
    {
        var stream = File.OpenRead(Path.Combine(Shipped.SampleOffice, "office.json"));
        await using (stream)
        {
            return await JsonSerializer.DeserializeAsync<SampleOfficeFiles>(stream, Output.Contract, cancellationToken)
                ?? throw new InvalidOperationException("SampleOffice/office.json is empty.");
        }
    }

    /// <summary>The files that arrive on a day, client by client.</summary>
    public static IEnumerable<(string ClientId, string Path)> Incoming(DateOnly day)
    {
        var folder = Path.Combine(Shipped.SampleOffice, "incoming", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return Directory.Exists(folder)
            ? from client in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
              from file in Directory.EnumerateFiles(client).Order(StringComparer.Ordinal)
              select (Path.GetFileName(client)!, file)
            : [];
    }
}
