using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;

namespace Dunning.Storage.Outbox;

/// <summary>A message to be sent, as the table has it, with what decides which others it leaves with.</summary>
internal sealed record MessageRow(
    long MessageId, string Key, long CaseId, string ClientId, long DebtorId, long Channel, string Template, string Language, string Currency, long Bundled,
    long Settled, string? Parcel, string? ParcelDay, string Intent)
{
    public const string Columns =
        "message_id, key, case_id, client_id, debtor_id, channel, template, language, currency, bundled, settled, parcel, parcel_day, intent";

    /// <summary>Messages with an equal group may leave together.</summary>
    public (string, long, long, string, string, string) Group => (ClientId, DebtorId, Channel, Template, Language, Currency);

    public MessageIntent Message => CaseJson.Read<MessageIntent>(Intent);
}
