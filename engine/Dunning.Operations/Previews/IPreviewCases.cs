using Dunning.Operations.Desk;

namespace Dunning.Operations.Previews;

/// <summary>Real cases to look at a letter with.</summary>
public interface IPreviewCases
{
    /// <summary>The newest cases that are not closed, of the clients one may see.</summary>
    /// <param name="scope">The clients one may see.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<PreviewCase>> NewestAsync(DeskScope scope, int most, CancellationToken cancellationToken);
}
