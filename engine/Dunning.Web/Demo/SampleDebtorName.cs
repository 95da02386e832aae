namespace Dunning.Web.Demo;

/// <summary>Names a debtor of the sample office.</summary>
internal sealed record SampleDebtorName(string Client, string DebtorNumber);
