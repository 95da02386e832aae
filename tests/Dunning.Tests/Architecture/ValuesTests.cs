using System.Reflection;
using System.Runtime.CompilerServices;
using Dunning.Core.Amounts;
using Xunit;

namespace Dunning.Tests.Architecture;

/// <summary>Core's public types do not change under their readers' hands.</summary>
public class ValuesTests
{
    [Fact]
    public void Nothing_public_of_core_can_be_set_after_construction() => Assert.Empty(Breaches(typeof(Money).Assembly.ExportedTypes));

    [Fact]
    public void The_values_test_can_fail() => Assert.Equal(["Leaky.Open", "Leaky.Loose"], Breaches([typeof(Leaky)]));

    private static IEnumerable<string> Breaches(IEnumerable<Type> types)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return types.SelectMany(type =>
        {
            var properties = from property in type.GetProperties(Own)
                             where property.SetMethod is { IsPublic: true } setter
                                 && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                             select $"{type.Name}.{property.Name}";
            var fields = from field in type.GetFields(Own)
                         where field is { IsInitOnly: false, IsLiteral: false, IsSpecialName: false }
                         select $"{type.Name}.{field.Name}";
            return properties.Concat(fields);
        });
    }

    private sealed record Leaky(int Fixed)
    {
        public const int Constant = 1;

        public int Loose = Constant;

        public int Open { get; set; }
    }
}
