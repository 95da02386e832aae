using System.Text.Json.Serialization;
using Dunning.Cases.Traces;

namespace Dunning.Cases.Messages;

/// <summary>What became of a message.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "result")]
[JsonDerivedType(typeof(Sent), "sent")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Undeliverable), "undeliverable")]
public abstract record MessageResult
{
    private MessageResult()
    {
    }

    /// <summary>It left.</summary>
    /// <param name="Day">The day it left.</param>
    /// <param name="Channel">How it went.</param>
    /// <param name="Document">Name of the document as sent.</param>
    public sealed record Sent(DateOnly Day, Channel Channel, string Document) : MessageResult
    {
        /// <summary>The principals of all the claims in it, when there were others besides this one; zero when it left alone.</summary>
        public decimal Together { get; init; }

        /// <summary>Hash of the document's bytes, hexadecimal; null when it was only lived in a simulation.</summary>
        public string? Sha256 { get; init; }

        /// <summary>Where a copy went to for the client; null when none did.</summary>
        public string? CopiedTo { get; init; }
    }

    /// <summary>It was not sent, and may be planned anew: paid, held, disputed, amount changed.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Cancelled(Trace Why) : MessageResult;

    /// <summary>The legal gate refused it; a person must look.</summary>
    /// <param name="Why">The reason, with the article.</param>
    public sealed record Refused(Trace Why) : MessageResult;

    /// <summary>There is no address to send it to.</summary>
    /// <param name="Why">What is missing.</param>
    public sealed record Undeliverable(Trace Why) : MessageResult;
}
