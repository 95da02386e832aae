using Dunning.Operations.Desk;

namespace Dunning.Operations.Accounts;

/// <summary>A person who may sign in.</summary>
/// <param name="Id">Its number; 0 until it is stored.</param>
/// <param name="Name">The name to sign in with, and under which the person's actions are recorded. No two differ in capitals only.</param>
/// <param name="Role">What the person is.</param>
public sealed record Account(long Id, string Name, Role Role)
{
    /// <summary>The clients the person is limited to; empty for staff and administrators of the whole office.</summary>
    public IReadOnlyList<string> Clients { get; init; } = [];

    /// <summary>Hash of the password; null until one is chosen.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Changes with whatever ends the sessions there are: another password, role, second factor, or a block.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>Key of the authenticator app; null when there is none.</summary>
    public string? AuthenticatorKey { get; init; }

    /// <summary>Whether signing in asks for a code of the authenticator app.</summary>
    public bool TwoFactor { get; init; }

    /// <summary>Wrong passwords in a row.</summary>
    public int FailedSignIns { get; init; }

    /// <summary>Until when signing in is refused after too many of them.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Whether an administrator shut the person out.</summary>
    public bool Blocked { get; init; }

    /// <summary>Counts the changes, so that two at once do not undo each other.</summary>
    public int Version { get; init; }

    /// <summary>What the person may see.</summary>
    public DeskScope Scope => Role == Role.Client || Clients.Count > 0 ? DeskScope.Of(Clients) : DeskScope.Office;
}
