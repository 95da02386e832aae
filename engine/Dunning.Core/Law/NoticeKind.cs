namespace Dunning.Core.Law;

/// <summary>Which formal letter a text is, as far as the law asks certain words of it.</summary>
/// <law>BW 6:82, 6:96 lid 6</law>
public enum NoticeKind
{
    /// <summary>The fourteen-day letter to a consumer (veertiendagenbrief), also when it serves as notice of default.</summary>
    /// <law>BW 6:96 lid 6</law>
    FourteenDayLetter,

    /// <summary>The notice of default (ingebrekestelling) with a last day.</summary>
    /// <law>BW 6:82 lid 1</law>
    NoticeOfDefault,
}
