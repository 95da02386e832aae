namespace Dunning.Operations.Accounts;

/// <summary>What can happen to an account. The names are stored.</summary>
public enum AccountEventKind
{
    SignedIn,
    SignInFailed,
    LockedOut,
    SignedOut,
    Added,
    Removed,
    LinkMade,
    LinkRefused,
    PasswordSet,
    RightsChanged,
    Blocked,
    Unblocked,
    TwoFactorOn,
    TwoFactorOff,
}
