using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Dunning.Web.Publishing;

/// <summary>Does long work one after another beside the pages, and keeps what came of it, so that a page that is opened again has it at once.</summary>
public sealed class LongJobs(ILogger<LongJobs> log) : BackgroundService
{
    private const int MostKept = 32;

    private readonly Channel<(LongJob Job, Func<LongJob, CancellationToken, Task<object>> Work)> waiting = Channel.CreateUnbounded<(LongJob, Func<LongJob, CancellationToken, Task<object>>)>();
    private readonly ConcurrentDictionary<string, LongJob> known = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    /// <summary>The job with this key; null when there is none (any more).</summary>
    public LongJob? Find(string key) => known.GetValueOrDefault(key);

    /// <summary>The job with this key, begun unless it is there. One that failed is begun anew.</summary>
    public LongJob Begin(string key, Func<LongJob, CancellationToken, Task<object>> work)
    {
        if (known.TryGetValue(key, out var there) && !there.HasFailed)
        {
            return there;
        }

        var job = new LongJob(key);
        var kept = known.AddOrUpdate(key, job, (_, other) => other.HasFailed ? job : other);
        if (ReferenceEquals(kept, job))
        {
            order.Enqueue(key);
            waiting.Writer.TryWrite((job, work));
            Forget();
        }

        return kept;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Ends quietly when the program stops.
        while (!stoppingToken.IsCancellationRequested && await MoreAsync(stoppingToken) && waiting.Reader.TryRead(out var next))
        {
            try
            {
                next.Job.Finish(await next.Work(next.Job, stoppingToken));
            }
            catch (Exception wrong) when (!stoppingToken.IsCancellationRequested)
            {
                // The edge of the loop: one job that fails does not stop the others.
                log.LogError(wrong, "The job {Job} failed.", next.Job.Key);
                next.Job.Fail();
            }
            catch (OperationCanceledException)
            {
                next.Job.Fail();
            }
        }
    }

    private async Task<bool> MoreAsync(CancellationToken stopped)
    {
        try
        {
            return await waiting.Reader.WaitToReadAsync(stopped);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Forget()
    {
        while (order.Count > MostKept && order.TryDequeue(out var oldest))
        {
            if (known.TryGetValue(oldest, out var job) && job.IsOver)
            {
                known.TryRemove(oldest, out _);
            }
        }
    }
}
