using System.Security.Cryptography;
using Dunning.Cases.Procedures;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Procedures;

/// <summary>The files of versions, each content stored once under its hash.</summary>
internal static class VersionFiles
{
    /// <summary>The files of a version; null when it has none.</summary>
    public static ProcedureFiles? Read(SqliteTransaction transaction, string procedureId, long version)
    {
        var files = transaction.Rows<(string Path, byte[] Content)>(
            """
            SELECT f.path, c.content FROM version_files f JOIN file_contents c ON c.hash = f.hash
            WHERE f.procedure_id = @procedureId AND f.version = @version ORDER BY f.path
            """,
            new { procedureId, version });
        return files.Count == 0 ? null : new ProcedureFiles(files.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal));
    }

    /// <summary>Writes the files of a version that has none yet. Before its row, when that says published: afterwards they can not be added to.</summary>
    public static void Write(SqliteTransaction transaction, string procedureId, long version, ProcedureFiles files)
    {
        foreach (var (path, content) in files.Files)
        {
            var hash = SHA256.HashData(content);
            transaction.Run("INSERT INTO file_contents (hash, content) VALUES (@hash, @content) ON CONFLICT (hash) DO NOTHING", new { hash, content });
            transaction.Run(
                "INSERT INTO version_files (procedure_id, version, path, hash) VALUES (@procedureId, @version, @path, @hash)", new { procedureId, version, path, hash });
        }
    }

    /// <summary>Takes the files of a draft away, and of their contents what no version has any more.</summary>
    public static void Clear(SqliteTransaction transaction, string procedureId, long version)
    {
        transaction.Run("DELETE FROM version_files WHERE procedure_id = @procedureId AND version = @version", new { procedureId, version });
        transaction.Run("DELETE FROM file_contents WHERE NOT EXISTS (SELECT 1 FROM version_files f WHERE f.hash = file_contents.hash)");
    }
}
