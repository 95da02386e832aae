using System.Globalization;
using Dunning.Core.Amounts;

namespace Dunning.Core.Questions;

// How answers write amounts, rates and days: as every JSON document of the program does.
internal static class Answers
{
    public static string Write(Money money) => Write(money.Amount);

    public static string Write(decimal number) => number.ToString("0.00##", CultureInfo.InvariantCulture);

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
