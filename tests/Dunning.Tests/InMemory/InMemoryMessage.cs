using Dunning.Cases.Messages;
using Dunning.Operations.Outbox;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryMessage(MessageIntent intent)
{
    public MessageIntent Intent { get; set; } = intent;

    public MessageStanding Standing { get; set; }

    public DateOnly NotBefore { get; set; }

    public DateOnly? LeftOutUntil { get; set; }

    public string? Parcel { get; set; }

    public DateOnly ParcelDay { get; set; }

    public int Settled { get; set; }

    public DateOnly SentOn { get; set; }

    public SentDocument? Document { get; set; }
}
