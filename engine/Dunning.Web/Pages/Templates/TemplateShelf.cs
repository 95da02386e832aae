using System.Security.Cryptography;
using Dunning.Cases.Procedures;
using Dunning.Operations.Procedures;
using Dunning.Workflows.Definitions;

namespace Dunning.Web.Pages.Templates;

/// <summary>The Word templates of all procedures.</summary>
public sealed class TemplateShelf(OpenWorkingCopy open, IProcedureStore store)
{
    private const int MostEditions = 40;

    /// <summary>Every template as it is worked on, by procedure, language and name.</summary>
    public async Task<IReadOnlyList<ShelvedTemplate>> AllAsync(CancellationToken cancellationToken)
    {
        var all = new List<ShelvedTemplate>();
        foreach (var id in (await store.VersionsAsync(null, cancellationToken)).Select(version => version.ProcedureId).Distinct(StringComparer.Ordinal))
        {
            all.AddRange(await OfAsync(id, cancellationToken));
        }

        return all;
    }

    /// <summary>One template; null when there is none.</summary>
    public async Task<ShelvedTemplate?> FindAsync(string procedureId, string language, string name, CancellationToken cancellationToken) =>
        (await OfAsync(procedureId, cancellationToken)).FirstOrDefault(template => template.Language == language && template.Name == name);

    /// <summary>The template in the versions of its procedure, newest first.</summary>
    public async Task<IReadOnlyList<TemplateEdition>> EditionsAsync(ShelvedTemplate template, CancellationToken cancellationToken)
    {
        var editions = new List<TemplateEdition>();
        var versions = await store.VersionsAsync(template.Version.ProcedureId, cancellationToken);
        foreach (var version in versions.Take(MostEditions).Reverse())
        {
            var content = version.Status == VersionStatus.Draft ? template.Content : await ContentAsync(version.ProcedureId, version.Version, template.Language, template.Name, cancellationToken);
            if (content is not null)
            {
                editions.Add(new TemplateEdition(version, Hash(content), editions.Count == 0 || editions[^1].Hash != Hash(content)));
            }
        }

        editions.Reverse();
        return editions;
    }

    /// <summary>The document in a version; null when it was not there.</summary>
    public async Task<byte[]?> ContentAsync(string procedureId, int version, string language, string name, CancellationToken cancellationToken) =>
        (await store.LoadAsync(procedureId, version, cancellationToken))?.Find(ProcedureFiles.Template(language, name));

    /// <summary>A short hash, for people to compare.</summary>
    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..12];

    private async Task<IReadOnlyList<ShelvedTemplate>> OfAsync(string procedureId, CancellationToken cancellationToken)
    {
        if (await open.ExecuteAsync(procedureId, cancellationToken) is not { } copy)
        {
            return [];
        }

        var latest = copy.IsDraft ? await store.LatestAsync(procedureId, cancellationToken) : null;
        var published = latest is null ? null : await store.LoadAsync(procedureId, latest.Version, cancellationToken);
        var definition = copy.Files.Find(ProcedureFiles.Workflow) is { } json ? WorkflowDefinitionReader.Read(json, "").Definition : null;
        var used = definition is null ? null : ProcedureCompiler.TemplatesUsed(definition)
            .ToLookup(use => use.Template, use => definition.Root.Activities.First(activity => activity.Id == use.ActivityId).Title, StringComparer.Ordinal);
        return
        [
            .. from file in copy.Files.Files
               let parts = file.Key.Split('/')
               where parts is ["templates", _, _] && parts[2].EndsWith(".docx", StringComparison.Ordinal)
               let name = parts[2][..^".docx".Length]
               select new ShelvedTemplate(
                   copy.Version, parts[1], name, file.Value, Hash(file.Value), copy.IsDraft && (published?.Find(file.Key) is not { } before || !before.AsSpan().SequenceEqual(file.Value)),
                   used is null ? [] : [.. used[name]]),
        ];
    }
}
