namespace Dunning.Web.Commands;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Something given was wrong; the findings say what.</summary>
    public const int GivenWrong = 1;

    /// <summary>The world failed: a disk, a database, a missing program.</summary>
    public const int WorldFailed = 2;
}
