namespace Dunning.Operations.Accounts;

/// <summary>What a person is in the office.</summary>
public enum Role
{
    /// <summary>Sees everything, sets the office up and lets people in.</summary>
    Administrator,

    /// <summary>Does the daily work, for the whole office or for certain clients.</summary>
    Staff,

    /// <summary>A creditor's own person: reads what is his, and changes nothing.</summary>
    Client,
}
