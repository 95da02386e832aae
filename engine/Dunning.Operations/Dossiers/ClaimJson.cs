using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Schema;
using Dunning.Cases.Dossiers;

namespace Dunning.Operations.Dossiers;

/// <summary>A claim as JSON for machines, and the schema that says what is in it.</summary>
public static class ClaimJson
{
    public const string Path = "vordering.json";
    public const string SchemaPath = "vordering.schema.json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
    };

    public static byte[] Write(ClaimFile claim) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(claim, Form) + "\n");

    /// <summary>JSON Schema of the file.</summary>
    public static byte[] Schema() =>
        Encoding.UTF8.GetBytes(Form.GetJsonSchemaAsNode(typeof(ClaimFile), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }).ToJsonString(Form) + "\n");
}
