using System.Globalization;
using Dunning.Cases.Messages;

namespace Dunning.Web.Pages.Run;

/// <summary>A message as a person saw it: its key with what it was decided on. When it was planned anew since, it is another.</summary>
internal static class SeenMessage
{
    private const char Mark = '|';

    public static string Of(MessageIntent message) => string.Create(CultureInfo.InvariantCulture, $"{message.Key}{Mark}{message.Channel}{Mark}{message.Decided}");

    public static string KeyOf(string seen) => seen.Split(Mark)[0];
}
