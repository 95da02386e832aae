namespace Dunning.Web.Access;

/// <summary>Says of an endpoint that it believes only what a partner signed with a secret, so that it needs no token of our forms.</summary>
public sealed class SignedByPartner;
