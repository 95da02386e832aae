using System.Globalization;
using System.Text;
using Dunning.Cases.Lifecycle;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Outbox;

/// <summary>Names of parcels: the day, the template, the first case, and which of its messages. Safe as the name of a file.</summary>
internal static class ParcelName
{
    /// <summary>Deterministic: the same first message taken up on the same day gives the same name.</summary>
    /// <remarks>A message that was settled without being sent and planned again gets a new name, since others may have left under the first one.</remarks>
    public static string Of(MessageRow first, DateOnly day)
    {
        var which = first.Key[(first.Key.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var again = first.Settled == 0 ? "" : "_" + (first.Settled + 1).ToString(CultureInfo.InvariantCulture);
        return Safe($"{Day.Text(day)}_{first.Template}_{CaseState.Reference(first.CaseId)}_{which}{again}");
    }

    private static string Safe(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            safe.Append(char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' ? character : '-');
        }

        return safe.ToString();
    }
}
