using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace Dunning.Tests.Architecture;

/// <summary>Async begins in Operations; what is async says so in its name and can be stopped.</summary>
public class AsyncShapeTests
{
    private static readonly string[] Pure = ["Dunning.Core", "Dunning.Rules", "Dunning.Workflows", "Dunning.Letters", "Dunning.Cases"];
    private static readonly string[] Edges = ["Dunning.Operations", "Dunning.Connectors"];

    [Fact]
    public void Async_methods_end_in_Async_and_take_a_token_last() => Assert.Empty(Edges.SelectMany(name => Breaches(Types(name))));

    [Fact]
    public void Nothing_is_async_in_the_brain_and_its_engines() =>
        Assert.Empty(Pure.SelectMany(Types).SelectMany(Methods).Where(IsAsync).Select(Name));

    [Fact]
    public void The_async_test_can_fail() =>
        Assert.Equal(
            [
                "IBad.FetchAsync takes no CancellationToken last", "IBad.LaterAsync has an optional CancellationToken",
                "IBad.Send is async and does not end in Async", "IBad.SyncAsync ends in Async and is not async",
            ],
            Breaches([typeof(IBad)]).Order(StringComparer.Ordinal));

    private static Type[] Types(string assembly) => Assembly.Load(assembly).GetExportedTypes();

    private static IEnumerable<string> Breaches(IEnumerable<Type> types)
    {
        foreach (var method in types.SelectMany(Methods))
        {
            var isNamed = method.Name.EndsWith("Async", StringComparison.Ordinal);
            if (!IsAsync(method))
            {
                if (isNamed)
                {
                    yield return $"{Name(method)} ends in Async and is not async";
                }

                continue;
            }

            if (!isNamed)
            {
                yield return $"{Name(method)} is async and does not end in Async";
            }

            if (method.GetParameters().LastOrDefault() is not { } last || last.ParameterType != typeof(CancellationToken))
            {
                yield return $"{Name(method)} takes no CancellationToken last";
            }
            else if (last.HasDefaultValue)
            {
                yield return $"{Name(method)} has an optional CancellationToken";
            }
        }
    }

    // Methods a type declares itself; what a framework's type or interface prescribes has the shape it prescribes.
    private static IEnumerable<MethodInfo> Methods(Type type) =>
        typeof(Delegate).IsAssignableFrom(type)
            ? []
            : from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
              where !method.IsSpecialName && !method.IsDefined(typeof(CompilerGeneratedAttribute))
                  && IsOurs(method.GetBaseDefinition().DeclaringType!) && !Prescribed(type).Contains(method)
              select method;

    private static IEnumerable<MethodInfo> Prescribed(Type type) =>
        type.IsInterface ? [] : type.GetInterfaces().Where(face => !IsOurs(face)).SelectMany(face => type.GetInterfaceMap(face).TargetMethods);

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("Dunning", StringComparison.Ordinal) == true;

    private static bool IsAsync(MethodInfo method)
    {
        var type = method.ReturnType.IsGenericType ? method.ReturnType.GetGenericTypeDefinition() : method.ReturnType;
        return type == typeof(Task) || type == typeof(Task<>) || type == typeof(ValueTask) || type == typeof(ValueTask<>) || type == typeof(IAsyncEnumerable<>);
    }

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private interface IBad
    {
        Task Send(CancellationToken token);

        int SyncAsync();

        ValueTask<int> FetchAsync(int count);

        IAsyncEnumerable<int> LaterAsync(CancellationToken token = default);

        Task GoodAsync(int count, CancellationToken token);
    }
}
