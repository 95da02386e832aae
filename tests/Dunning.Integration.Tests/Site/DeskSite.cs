using Dunning.Cases.Procedures;
using Dunning.Core.Parties;
using Dunning.Operations.Clients;
using Dunning.Operations.Ledger;
using Dunning.Operations.Printing;
using Dunning.Operations.Procedures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dunning.Integration.Tests.Site;

/// <summary>The site over an office that keeps procedures and clients for real: the shipped procedure, followed by the bakery and the studio.</summary>
internal static class DeskSite
{
    public const string Procedure = "zoho-vdt";

    /// <summary>Starts it.</summary>
    /// <param name="press">Makes the PDFs; null for none.</param>
    public static async Task<RunningSite> StartAsync(IPdfPress? press = null)
    {
        var site = await RunningSite.StartAsync(sample: true, office: (services, store) =>
        {
            services.AddSingleton<ILedger>(store.Ledger);
            services.AddSingleton<IProcedureStore>(store.Procedures);
            services.AddSingleton<IClientBook>(store.ClientBook);
            if (press is not null)
            {
                services.AddSingleton(press);
            }
        });
        var (version, findings) = await site.Get<PublishProcedure>().ExecuteAsync(Files(), "", SampleFacts.Today, CancellationToken.None);
        Assert.True(version is not null, string.Join('\n', findings));
        Client[] clients = [SampleFacts.Bakery with { ProcedureId = Procedure }, SampleFacts.Studio with { ProcedureId = Procedure }];
        await site.Get<ILedger>().SaveOfficeAsync(SampleFacts.Firm, clients, CancellationToken.None);
        return site;
    }

    /// <summary>A shipped template.</summary>
    public static byte[] Template(string language, string name) => File.ReadAllBytes(Path.Combine(Checkout.Root, "letter-templates", language, name + ".docx"));

    /// <summary>The draft of the procedure; null when there is none.</summary>
    public static Task<ProcedureDraft?> DraftAsync(RunningSite site) => site.Get<IProcedureStore>().DraftAsync(Procedure, CancellationToken.None);

    /// <summary>A client as stored.</summary>
    public static async Task<Client> ClientAsync(RunningSite site, string id) => (await site.Get<ILedger>().ClientsAsync(CancellationToken.None)).Single(client => client.Id == id);

    internal static ProcedureFiles Files()
    {
        var folder = Path.Combine(Checkout.Root, "workflows", Procedure);
        var templates = Path.Combine(Checkout.Root, "letter-templates");
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in new[] { ProcedureFiles.Workflow, ProcedureFiles.Rules })
        {
            files[name] = File.ReadAllBytes(Path.Combine(folder, name));
        }

        foreach (var path in Directory.EnumerateFiles(templates, "*.docx", SearchOption.AllDirectories))
        {
            files["templates/" + Path.GetRelativePath(templates, path).Replace('\\', '/')] = File.ReadAllBytes(path);
        }

        return new ProcedureFiles(files);
    }
}
