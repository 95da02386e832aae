namespace Dunning.Connectors.Files;

/// <summary>Writes a file under another name, flushes it to the disk and then renames it, so that a name that is there is a file that is whole.</summary>
internal static class WholeFile
{
    /// <param name="path">Where it will be; its folder is there.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="overwrite">Whether one that is there already is replaced.</param>
    public static void Put(string path, byte[] bytes, bool overwrite)
    {
        // One process has the folder, so this name is ours; what a crash left under it is overwritten.
        var unfinished = path + ".unfinished";
        using (var file = File.OpenHandle(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None, bytes.Length))
        {
            RandomAccess.Write(file, bytes, 0);
            RandomAccess.FlushToDisk(file);
        }

        File.Move(unfinished, path, overwrite);
    }
}
