using Dapper;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Databases;

/// <summary>Statements within a transaction, short to write.</summary>
internal static class Statements
{
    static Statements() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public static List<T> Rows<T>(this SqliteTransaction transaction, string sql, object? values = null) =>
        transaction.Connection!.Query<T>(sql, values, transaction).AsList();

    public static T? One<T>(this SqliteTransaction transaction, string sql, object? values = null) =>
        transaction.Connection!.QuerySingleOrDefault<T>(sql, values, transaction);

    /// <returns>How many rows it changed.</returns>
    public static int Run(this SqliteTransaction transaction, string sql, object? values = null) =>
        transaction.Connection!.Execute(sql, values, transaction);

    /// <summary>A statement to be run many times, with its parameters in the order in which they are given.</summary>
    public static SqliteCommand Prepare(this SqliteTransaction transaction, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The texts are constants of this project.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }

        command.Prepare();
        return command;
    }

    /// <summary>Runs a prepared statement with these values.</summary>
    /// <returns>How many rows it changed.</returns>
    public static int Run(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        command.With(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Sets a prepared statement's values.</summary>
    public static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        return command;
    }
}
