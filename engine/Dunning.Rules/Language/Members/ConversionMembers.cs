using System.Globalization;
using static System.Globalization.CultureInfo;

namespace Dunning.Rules.Language.Members;

/// <summary>Allowed members of <c>Convert</c>.</summary>
internal static class ConversionMembers
{
    public static void Add(MemberTable table)
    {
        table.Add("Convert", Conversions);
    }

    private static void Conversions(MemberChapter members)
    {
        members.Static("ToInt32", (int number) => number);
        members.Static("ToInt32", (long number) => Convert.ToInt32(number));
        members.Static("ToInt32", (decimal number) => Convert.ToInt32(number));
        members.Static("ToInt32", (double number) => Convert.ToInt32(number));
        members.Static("ToInt32", (string text) => Convert.ToInt32(text, InvariantCulture));
        members.Static("ToInt32", (bool flag) => Convert.ToInt32(flag));
        members.Static("ToInt64", (long number) => number);
        members.Static("ToInt64", (decimal number) => Convert.ToInt64(number));
        members.Static("ToInt64", (double number) => Convert.ToInt64(number));
        members.Static("ToInt64", (string text) => Convert.ToInt64(text, InvariantCulture));
        members.Static("ToDecimal", (decimal number) => number);
        members.Static("ToDecimal", (double number) => Convert.ToDecimal(number));
        members.Static("ToDecimal", (string text) => Convert.ToDecimal(text, InvariantCulture));
        members.Static("ToDouble", (double number) => number);
        members.Static("ToDouble", (decimal number) => Convert.ToDouble(number));
        members.Static("ToDouble", (string text) => Convert.ToDouble(text, InvariantCulture));
        members.Static("ToString", (object? value) => TextOperations.Of(value));
        members.Static("ToBoolean", (string text) => bool.Parse(text));
        members.Static("ToBoolean", (int number) => number != 0);
        members.Static("ToBoolean", (bool flag) => flag);
        members.Static("ToDateTime", (string text) => DateTime.Parse(text, InvariantCulture, DateTimeStyles.None));
    }
}
