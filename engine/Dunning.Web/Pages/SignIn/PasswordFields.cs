using Dunning.Core.Findings;

namespace Dunning.Web.Pages.SignIn;

/// <summary>A new password as it came from a form, given twice.</summary>
public sealed class PasswordFields
{
    public string? Current { get; set; }

    public string? Password { get; set; }

    public string? Again { get; set; }

    /// <summary>What is wrong with it, before anybody looks at the password itself.</summary>
    public IReadOnlyList<Finding> Mistyped() => string.Equals(Password, Again, StringComparison.Ordinal)
        ? []
        : [Finding.Error("account.again", "", "again", "The two passwords differ.")];
}
