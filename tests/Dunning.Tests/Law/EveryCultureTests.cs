using System.Reflection;
using Xunit;

namespace Dunning.Tests.Law;

/// <summary>The tests of the law and of all it is made of, once more, under cultures with other letters, digits and calendars.</summary>
public class EveryCultureTests
{
    private static readonly string[] Subjects = ["Amounts", "Calendars", "Identifiers", "Law", "Questions", "Receivables"];

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_law_is_the_same_everywhere(string culture)
    {
        Cultures.Use(culture);
        var tests = Tests().ToArray();

        var failed = tests.Select(Failure).OfType<string>().ToArray();

        Assert.True(failed.Length == 0, culture + Environment.NewLine + string.Join(Environment.NewLine, failed));
        Assert.True(tests.Length > 100);
    }

    [Fact]
    public void The_culture_test_can_fail()
    {
        var failing = typeof(EveryCultureTests).GetMethod(nameof(Prints_the_year), BindingFlags.NonPublic | BindingFlags.Static)!;
        Cultures.Use("th-TH");

        Assert.StartsWith("Prints_the_year: ", Failure((failing, [])), StringComparison.Ordinal);
    }

    private static void Prints_the_year() => Assert.Equal("2026", new DateOnly(2026, 1, 1).ToString("yyyy", System.Globalization.CultureInfo.CurrentCulture));

    // Theories that choose their own culture are left out: they have done this already.
    private static IEnumerable<(MethodInfo Method, object?[] Given)> Tests() =>
        from type in typeof(EveryCultureTests).Assembly.GetTypes()
        where type.IsClass && type != typeof(EveryCultureTests) && Array.Exists(Subjects, subject => type.Namespace == "Dunning.Tests." + subject)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.IsDefined(typeof(FactAttribute)) && method.GetParameters().All(parameter => parameter.Name != "culture")
        from given in method.IsDefined(typeof(TheoryAttribute)) ? method.GetCustomAttributes<InlineDataAttribute>().Select(inline => inline.Data) : [[]]
        select (method, given);

    private static string? Failure((MethodInfo Method, object?[] Given) test)
    {
        try
        {
            test.Method.Invoke(test.Method.IsStatic ? null : Activator.CreateInstance(test.Method.DeclaringType!), test.Given);
            return null;
        }
        catch (TargetInvocationException failure)
        {
            return $"{test.Method.Name}: {failure.InnerException!.Message}";
        }
    }
}
