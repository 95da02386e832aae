namespace Dunning.Web.Publishing;

/// <summary>Work that takes longer than a page may, and how far it is.</summary>
/// <param name="key">What it is about; the same work has the same key.</param>
public sealed class LongJob(string key) : IProgress<int>
{
    private volatile object? result;
    private int done;

    /// <summary>What it is about.</summary>
    public string Key => key;

    /// <summary>How much there is to do; 0 when nobody knows.</summary>
    public int Total { get; set; }

    /// <summary>How much of it is done.</summary>
    public int Done => Volatile.Read(ref done);

    /// <summary>What came of it; null as long as it runs, or when it failed.</summary>
    public object? Result => result;

    /// <summary>Whether it came to nothing by a mistake of the program; the log has it.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether there is nothing to wait for any more.</summary>
    public bool IsOver => HasFailed || result is not null;

    /// <inheritdoc/>
    public void Report(int value) => Volatile.Write(ref done, value);

    internal void Finish(object came) => result = came;

    internal void Fail() => HasFailed = true;
}
