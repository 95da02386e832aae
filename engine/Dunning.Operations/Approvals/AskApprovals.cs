using Dunning.Operations.Ledger;
using Dunning.Operations.Links;
using Dunning.Operations.Outbox;

namespace Dunning.Operations.Approvals;

/// <summary>Mails clients what waits for their approval, each question once, with a link that is good once. An office that cannot be reached from outside mails nothing.</summary>
public sealed class AskApprovals(IApprovals approvals, ILedger ledger, IPostOffice post, LinkSigner signer)
{
    private const int BatchSize = 100;

    // A question without a term may be answered as long as a debtor may use his page.
    private const int DaysWithoutTerm = DebtorLinks.Days;

    /// <param name="today">The office's day.</param>
    /// <param name="cancellationToken">Stops between two mails; the next run goes on from there.</param>
    /// <returns>How many mails.</returns>
    public async Task<int> ExecuteAsync(DateOnly today, CancellationToken cancellationToken)
    {
        if (await ledger.FirmAsync(cancellationToken).ConfigureAwait(false) is not { PublicAddress.Length: > 0 } firm)
        {
            return 0;
        }

        var clients = (await ledger.ClientsAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(client => client.Id, StringComparer.Ordinal);
        var mailed = 0;
        while (await approvals.ToAskAsync(BatchSize, cancellationToken).ConfigureAwait(false) is { Count: > 0 } batch)
        {
            foreach (var approval in batch)
            {
                var until = approval.Task.Task.Deadline ?? today.AddDays(DaysWithoutTerm);
                var link = LinkAddress.Of(firm, LinkAddress.Approval, () => signer.Sign(new SignedLink(LinkPurpose.Approval, approval.Id, until, checked((ushort)approval.Round))));
                var mail = ApprovalMail.Of(firm, clients[approval.Task.ClientId], approval.Task, until, link, today);

                // An address that is none gets no mail; the question waits on the client's pages and on the office's list all the same.
                mailed += await post.MailAsync(ApprovalMail.Name(approval), mail, cancellationToken).ConfigureAwait(false) is null ? 0 : 1;
            }

            await approvals.MarkAskedAsync(batch, cancellationToken).ConfigureAwait(false);
        }

        return mailed;
    }
}
