using Dunning.Operations.Desk;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Desk;

/// <summary>Keeps a question to the clients one may see. One client is asked for by name, so that its indexes serve.</summary>
internal static class ScopeCondition
{
    /// <summary><c> AND column = @scope</c> and the like; nothing for the whole office.</summary>
    public static string And(this DeskScope scope, string column) => scope.Clients switch
    {
        null => "",
        [_] => $" AND {column} = @scope",
        _ => " AND " + Dialect.In(column, "@scope"),
    };

    /// <summary>The value of <c>@scope</c>.</summary>
    public static string? Value(this DeskScope scope) => scope.Clients switch
    {
        null => null,
        [var only] => only,
        var several => Dialect.List(several),
    };
}
