namespace Dunning.Letters.Tags;

/// <summary>One tag as its writer meant it, in whichever of the three spellings.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Expression">The path or expression; empty for an end.</param>
internal sealed record Tag(TagKind Kind, string Expression = "")
{
    /// <summary>Format as typed after the colon; null for none.</summary>
    public string? Format { get; init; }

    /// <summary>Whether its line disappears when it prints nothing: <c>{{? debtor.attention }}</c>.</summary>
    public bool TakesLineAway { get; init; }

    /// <summary>MERGEFIELD's switches; null for the other spellings.</summary>
    public MergeSwitches? Merge { get; init; }

    public bool Opens => Kind is TagKind.Each or TagKind.If;

    public bool Closes => Kind is TagKind.EndEach or TagKind.EndIf;

    public bool IsControl => Kind != TagKind.Field;
}
