namespace Dunning.Operations.Tasks;

/// <summary>Who is at work on a task, so that no second person makes the same call.</summary>
/// <param name="By">Who.</param>
/// <param name="Until">When it is free again, if they do not say so before.</param>
public sealed record TaskClaim(string By, DateTimeOffset Until)
{
    /// <summary>How long a task stays with who opened it.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromMinutes(15);
}
