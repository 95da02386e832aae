namespace Dunning.Cases.Procedures;

/// <summary>A procedure as people wrote it: the bytes of its workflow, its rules and its templates, by path.</summary>
/// <remarks>Paths: <c>workflow.json</c>, <c>rules.json</c>, <c>clients/bakkerij.rules.json</c>, <c>templates/nl/herinnering.docx</c>.</remarks>
/// <param name="Files">Content by path, in ordinal order of the paths.</param>
public sealed record ProcedureFiles(IReadOnlyDictionary<string, byte[]> Files)
{
    public const string Workflow = "workflow.json";
    public const string Rules = "rules.json";

    /// <summary>Path of a template.</summary>
    public static string Template(string language, string name) => $"templates/{language}/{name}.docx";

    /// <summary>Folder of the clients' own rules.</summary>
    public const string Clients = "clients";

    private const string ClientSuffix = ".rules.json";

    /// <summary>Path of a client's own rules.</summary>
    public static string ClientRules(string clientId) => $"{Clients}/{clientId}{ClientSuffix}";

    /// <summary>The clients that have rules of their own here.</summary>
    public IEnumerable<string> ClientsWithRules =>
        from path in Files.Keys
        where path.StartsWith(Clients + "/", StringComparison.Ordinal) && path.EndsWith(ClientSuffix, StringComparison.Ordinal)
        orderby path
        select path[(Clients.Length + 1)..^ClientSuffix.Length];

    /// <summary>Content of a file; null when it is not there.</summary>
    public byte[]? Find(string path) => Files.GetValueOrDefault(path);

    /// <summary>SHA-256 over all paths and contents: two procedures with the same fingerprint are the same.</summary>
    public string Fingerprint()
    {
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        foreach (var (path, content) in Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{path}\0{content.Length}\0"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
