namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>One demo, played once without a disturbance for all tests that ask for it. Who changes the folder works on a copy.</summary>
public sealed class PlayedDemo : IDisposable
{
    private readonly OfficeFolder folder = new();
    private readonly Lazy<Task<ProgramAnswer>> played;

    public PlayedDemo() => played = new(() => PlayAsync(folder));

    /// <summary>Its folder, once it was played.</summary>
    internal async Task<OfficeFolder> FolderAsync()
    {
        (await AnswerAsync()).Exits(0);
        return folder;
    }

    /// <summary>What the program answered.</summary>
    internal Task<ProgramAnswer> AnswerAsync() => played.Value;

    /// <summary>Plays the demo in a folder, to its end.</summary>
    internal static Task<ProgramAnswer> PlayAsync(OfficeFolder folder) => DunningProgram.RunAsync(Arguments(folder));

    /// <summary>The command line of the demo.</summary>
    internal static string[] Arguments(OfficeFolder folder) => ["demo", "--no-serve", "--data", folder.Path, "--json"];

    public void Dispose() => folder.Dispose();
}
