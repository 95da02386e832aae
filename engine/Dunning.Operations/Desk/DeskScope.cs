namespace Dunning.Operations.Desk;

/// <summary>The clients a person may see: the whole office, some of its clients, or one.</summary>
public sealed class DeskScope
{
    private DeskScope(IReadOnlyList<string>? clients) => Clients = clients;

    /// <summary>Everything.</summary>
    public static DeskScope Office { get; } = new(null);

    /// <summary>Nothing: for who has not signed in.</summary>
    public static DeskScope Nothing { get; } = new([]);

    /// <summary>These clients only; null for the whole office.</summary>
    public IReadOnlyList<string>? Clients { get; }

    /// <summary>These clients only.</summary>
    public static DeskScope Of(params IEnumerable<string> clients) => new([.. clients]);

    /// <summary>The scope of a choice of one client, or none made.</summary>
    public static DeskScope OfChoice(string? client) => client is null ? Office : Of(client);

    /// <summary>Whether something of this client may be seen.</summary>
    public bool Sees(string client) => Clients is null || Clients.Contains(client, StringComparer.Ordinal);
}
