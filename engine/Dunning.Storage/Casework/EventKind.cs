using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using Dunning.Cases.Lifecycle;

namespace Dunning.Storage.Casework;

/// <summary>The word by which an event is found in the table: the same that its JSON carries.</summary>
internal static class EventKind
{
    private static readonly FrozenDictionary<Type, string> Words = typeof(CaseEvent).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(form => form.DerivedType, form => (string)form.TypeDiscriminator!);

    public static string Of(CaseEvent happened) => Words[happened.GetType()];
}
